package org.entente.conflict;

import org.eclipse.microprofile.graphql.Description;

/** What a state did, in the order of the numbers of the codebook, from 0. */
@Description("What a state did in a dispute, as in Militarized Interstate Disputes, with its number there (hiact): a higher one is a higher action.")
public enum MilitarizedAction {
    @Description("No militarized action (0).")
    NO_MILITARIZED_ACTION,
    @Description("A threat to use force (1).")
    THREAT_TO_USE_FORCE,
    @Description("A threat to blockade (2).")
    THREAT_TO_BLOCKADE,
    @Description("A threat to occupy territory (3).")
    THREAT_TO_OCCUPY_TERRITORY,
    @Description("A threat to declare war (4).")
    THREAT_TO_DECLARE_WAR,
    @Description("A threat to use chemical, biological or radiological weapons (5).")
    THREAT_TO_USE_CBR_WEAPONS,
    @Description("A threat to join a war (6).")
    THREAT_TO_JOIN_WAR,
    @Description("A show of force (7).")
    SHOW_OF_FORCE,
    @Description("Forces are put on alert (8).")
    ALERT,
    @Description("Nuclear forces are put on alert (9).")
    NUCLEAR_ALERT,
    @Description("Forces are mobilized (10).")
    MOBILIZATION,
    @Description("A border is fortified (11).")
    FORTIFY_BORDER,
    @Description("A border is violated (12).")
    BORDER_VIOLATION,
    @Description("A blockade (13).")
    BLOCKADE,
    @Description("Territory is occupied (14).")
    OCCUPATION_OF_TERRITORY,
    @Description("Persons or goods are seized (15).")
    SEIZURE,
    @Description("An attack on forces, people or territory of the other state (16).")
    ATTACK,
    @Description("Forces of several states fight each other (17).")
    CLASH,
    @Description("War is declared (18).")
    DECLARATION_OF_WAR,
    @Description("Chemical, biological or radiological weapons are used (19).")
    USE_OF_CBR_WEAPONS,
    @Description("A war between states begins (20).")
    BEGIN_INTERSTATE_WAR,
    @Description("A war between states that is going on is joined (21).")
    JOIN_INTERSTATE_WAR
}
