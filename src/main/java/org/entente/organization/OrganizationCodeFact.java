package org.entente.organization;

/**
 * What another system calls an organization.
 *
 * @param organization its row
 */
record OrganizationCodeFact(long organization, String system, String code) {}
