package org.entente.country;

import org.eclipse.microprofile.graphql.Description;

/** The standing of a country. */
@Description("The standing of a country in the community of states.")
public enum CountryKind {
    @Description("One of the member states of the United Nations.")
    UN_MEMBER_STATE,
    @Description("A state with observer status at the United Nations: the Holy See, Palestine.")
    UN_OBSERVER_STATE,
    @Description("A state that a part of the others recognise, outside the United Nations.")
    STATE_WITH_LIMITED_RECOGNITION,
    @Description("Self-governing in free association with another state.")
    ASSOCIATED_STATE,
    @Description("A territory that another state is responsible for.")
    DEPENDENT_TERRITORY,
    @Description("A part of another state that has an ISO code of its own, such as Réunion or Åland.")
    PART_OF_STATE,
    @Description("An area under a regime of its own, such as Antarctica, Western Sahara or Hong Kong.")
    SPECIAL_AREA,
    @Description("A state that no longer exists.")
    FORMER_STATE
}
