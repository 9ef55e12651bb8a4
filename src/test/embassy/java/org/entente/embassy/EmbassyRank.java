package org.entente.embassy;

import org.eclipse.microprofile.graphql.Description;

@Description("The rank of a mission.")
public enum EmbassyRank {
    @Description("An ambassador heads it.")
    EMBASSY,
    @Description("A minister heads it.")
    LEGATION
}
