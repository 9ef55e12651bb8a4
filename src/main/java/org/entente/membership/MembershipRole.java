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
    @Description("A subscriber: a small country that follows the work of a body of the field.")
    SUBSCRIBER,
    @Description("A partner, without membership.")
    PARTNER,
    @Description("A partner with whom the members meet regularly.")
    DIALOGUE_PARTNER,
    @Description("A permanent member of a body with others that change.")
    PERMANENT_MEMBER,
    @Description("A member of a body for a term.")
    TEMPORARY_MEMBER,
    @Description("Uses its services without having signed its treaty.")
    NONSIGNATORY_USER,
    @Description("Has a branch of another member's bureau.")
    SUBBUREAU,
    @Description("A guest at its meetings.")
    GUEST,
    @Description("A member of a regional organization or bank from outside the region.")
    NONREGIONAL_MEMBER,
    @Description("A state that works with it without being a member.")
    COOPERATING_STATE,
    @Description("Has signed the treaty that founds it, which is not to say that it is a member.")
    SIGNATORY,
    @Description("Accepted as one that is to become a member.")
    CANDIDATE,
    @Description("Has applied to become a member.")
    APPLICANT,
    @Description("A member whose rights are suspended.")
    SUSPENDED,
    @Description("Bodies of the country are members, such as trade unions or a national committee, not the state.")
    NATIONAL_BODIES,
    @Description("Chairs it together with others.")
    CO_CHAIR,
    @Description("Takes part in a body that has no formal members.")
    PARTICIPANT,
    @Description("As something else: see roleText.")
    OTHER,
    @Description("As nothing: the source denies it, or lists the members of the organization and does not name the country. Found in claims, and where this role is asked for.")
    NONE,
    @Description("The source does not know whether it takes part at all. Only found where this role is asked for.")
    UNKNOWN
}
