package org.entente.organization;

import org.eclipse.microprofile.graphql.Description;

@Description("What an organization is.")
public enum OrganizationKind {
    @Description("Founded by states through a treaty, with organs of its own.")
    INTERGOVERNMENTAL_ORGANIZATION,
    @Description("A specialized agency of the United Nations.")
    SPECIALIZED_AGENCY,
    @Description("A programme, fund or commission inside another organization.")
    PROGRAMME,
    @Description("An organ of another organization, such as a council.")
    ORGAN,
    @Description("A peacekeeping or observer mission, in which states take part with personnel.")
    PEACEKEEPING_MISSION,
    @Description("States bound by a treaty, without an organization of their own.")
    TREATY_REGIME,
    @Description("A partnership between an organization and other states.")
    PARTNERSHIP,
    @Description("States that meet and consult, without a treaty.")
    FORUM,
    @Description("A bank or fund owned by states.")
    DEVELOPMENT_BANK,
    @Description("International, with members other than states.")
    INTERNATIONAL_NON_GOVERNMENTAL_ORGANIZATION,
    @Description("A chamber of commerce.")
    CHAMBER_OF_COMMERCE,
    @Description("A company.")
    COMPANY
}
