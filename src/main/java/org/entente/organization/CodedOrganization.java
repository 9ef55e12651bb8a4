package org.entente.organization;

import org.entente.edition.Span;

/**
 * An organization under the code of another system; the graph may not hold it yet.
 *
 * @param system whose code it is, such as COW_IGO; one of the table organization_code_system
 * @param otherwise what the graph calls it where it is new and another organization has the code already
 */
public record CodedOrganization(String system, String code, String otherwise, String name, OrganizationKind kind, Span existence) {}
