package org.entente.conflict;

import org.eclipse.microprofile.graphql.Description;

/** Whose code of a conflict it is. */
@Description("Whose code of a conflict it is.")
public enum ConflictCodeSystem {
    @Description("Our own, such as nagorno-karabakh.")
    ENTENTE,
    @Description("Uppsala Conflict Data Program, conflict id.")
    UCDP,
    @Description("Correlates of War, number of a militarized interstate dispute.")
    COW_MID
}
