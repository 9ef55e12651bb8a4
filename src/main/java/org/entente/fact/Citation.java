package org.entente.fact;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("Where in a source a fact stands.")
public record Citation(
        @NonNull @Description("Who says so.") Source source,
        @NonNull @Description("The place in the source: a section, a page, a row.") String locator) {}
