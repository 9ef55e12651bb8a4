package org.entente.country;

import org.eclipse.microprofile.graphql.Description;

@Description("A point on the Earth, WGS 84.")
public record Location(
        @Description("Degrees north of the equator; south is negative.") double latitude,
        @Description("Degrees east of Greenwich; west is negative.") double longitude) {}
