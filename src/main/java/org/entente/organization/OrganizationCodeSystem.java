package org.entente.organization;

/** Whose code of an organization it is. */
enum OrganizationCodeSystem {
    /** Correlates of War, Intergovernmental Organizations: the acronym. */
    COW_IGO
}
