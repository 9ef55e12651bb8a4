package org.entente.conflict;

import org.eclipse.microprofile.graphql.Description;

/** Who fights whom in a year. */
@Description("Who fights whom in a year, as UCDP has it.")
public enum ArmedConflictType {
    @Description("A state and a group outside its own territory, as in a colonial war.")
    EXTRASYSTEMIC,
    @Description("Two or more states.")
    INTERSTATE,
    @Description("A state and a group, without troops of other states.")
    INTERNAL,
    @Description("A state and a group, with troops of other states.")
    INTERNATIONALIZED_INTERNAL
}
