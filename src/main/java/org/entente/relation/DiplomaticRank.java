package org.entente.relation;

import org.eclipse.microprofile.graphql.Description;

@Description("The rank of a diplomatic representative.")
public enum DiplomaticRank {
    @Description("Nobody.")
    NONE,
    @Description("A chargé d'affaires.")
    CHARGE_DAFFAIRES,
    @Description("A minister.")
    MINISTER,
    @Description("An ambassador.")
    AMBASSADOR,
    @Description("Another rank.")
    OTHER
}
