package org.entente.graph;

/** Descriptions that many fields share. */
public final class Described {
    public static final String ID = "Global, opaque and stable: pass it to node or nodes to have the object again.";
    public static final String ORDER = "The order of the rows. Null: the order that the field's description names.";
    public static final String AS_OF = "Only what may hold on this day: what is known to have ended before or begun after it is left out; "
            + "what has no known dates stays in, see period.status. Null: past and present.";
    public static final String SOURCES = "Statements of these sources, by code. Null: for each tie the statement of the highest-ranking source.";
    /** What {@code Directory} makes of a name. */
    public static final String CALLED = "by code, in any case: a country's ISO code (alpha-2, alpha-3 or numeric) or an organization's code, alias or code in another system; "
            + "any code also behind its system, as in ISO:AZ, ENTENTE:OSCE, COW_IGO:COE, or for a state without an ISO code COW:240 or GW:240 (Gleditsch and Ward), by its latest meaning. "
            + "A code that both have is the country's; what is unknown, or means several, is an error.";
    public static final String WITH = "Only with these parties, " + CALLED + " Null: with anyone.";
    public static final String STATEMENTS = "What each source states about it, the highest-ranking one first. What is shown is made of it: names as in what ships, dates by rank.";
    public static final String LANGUAGE = "BCP 47 tag of the language, such as az or zh-Hant. Null: English. Where a name in it is not known: its parent language, then English.";

    private Described() {}
}
