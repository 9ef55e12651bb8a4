package org.entente.membership;

import org.eclipse.microprofile.graphql.Description;

@Description("As what a country takes part in an organization.")
public enum MembershipRole {
    @Description("A full member, or a state party to a treaty.")
    MEMBER,
    @Description("An associate, with a part of a member's rights.")
    ASSOCIATE,
    @Description("A correspondent, without a full national body of the field.")
    CORRESPONDENT,
    @Description("An observer, without a vote.")
    OBSERVER,
    @Description("Chairs it together with others.")
    CO_CHAIR,
    @Description("Takes part in a body that has no formal members.")
    PARTICIPANT,
    @Description("As nothing: the source denies it, or lists the members of the organization and does not name the country. Found in claims, and where this role is asked for.")
    NONE,
    @Description("The source does not know whether it takes part at all. Only found where this role is asked for.")
    UNKNOWN
}
