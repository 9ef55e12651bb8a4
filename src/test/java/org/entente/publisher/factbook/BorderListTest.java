package org.entente.publisher.factbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each form in which the editions list neighbours. */
class BorderListTest {
    private static String read(String text) {
        return BorderList.read(text).borders().stream()
                .map(border -> (border.section() == null ? "" : border.section() + ": ") + border.fullName() + " " + border.kilometres()
                        + (border.part() == null ? "" : " [" + border.part() + "]") + (border.within() ? " within" : ""))
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2,013 km total; Georgia 322 km, Turkey 9 km                                                  | Georgia 322.0; Turkey 9.0
            2,113 km; Georgia 322 km, Turkey 9 km                                                        | Georgia 322.0; Turkey 9.0
            total 2,013 km, Georgia 322 km, Turkey 9 km                                                  | Georgia 322.0; Turkey 9.0
            404 km total; Israel 307 km, Jordan 97 km;                                                   | Israel 307.0; Jordan 97.0
            total: 2,013 km border countries: Georgia 322 km, Turkey 9 km                                | Georgia 322.0; Turkey 9.0
            total : 2,013 km border countries : Georgia 322 km, Turkey 9 km                              | Georgia 322.0; Turkey 9.0
            total: 8,893 km border country: US 8,893 km                                                  | US 8893.0
            total: 2,468 km border countries (2): Georgia 428 km; Turkey 17 km                           | Georgia 428.0; Turkey 17.0
            740 km with Senegal                                                                          | Senegal 740.0
            275 km with the Dominican Republic                                                           | Dominican Republic 275.0
            Ireland 360 km                                                                               | Ireland 360.0
            total: 3.2 km border countries: Italy 3.2 km                                                 | Italy 3.2
            1,006 km total; Syria 76 km, West Bank 307, Gaza Strip 51 km                                 | Syria 76.0; West Bank 307.0; Gaza Strip 51.0
            total: 1,570 km border countries: Azerbaijan-proper 566 km, Azerbaijan-Naxcivan exclave 221 km | Azerbaijan-proper 566.0; Azerbaijan-Naxcivan exclave 221.0
            total: 33 km regional borders (1): China 33 km                                               | China 33.0
            total: 30 km regional border: China 30 km                                                    | China 30.0
            total: 10 km border countries: Vietnam 1,281 km regional borders: Hong Kong 30 km, Macau 0.34 km | Vietnam 1281.0; Hong Kong 30.0; Macau 0.34
            total: 156 km border sovereign base areas: Akrotiri 48 km, Dhekelia 108 km (approximately)   | Akrotiri 48.0; Dhekelia 108.0
            total: 6,004 km border countries: Peru 1,496 km (est.)                                       | Peru 1496.0
            """)
    void listsAreRead(String text, String borders) {
        assertEquals(borders, read(text));
        assertTrue(BorderList.read(text).complete());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2,013 km total; Armenia (west) 566 km, Armenia (southwest) 221 km                            | Armenia (west) 566.0; Armenia (southwest) 221.0
            total: 787 km border countries: Armenia (with Azerbaijan-proper) 566 km, Armenia (with Azerbaijan-Naxcivan exclave) 221 km | Armenia (with Azerbaijan-proper) 566.0; Armenia (with Azerbaijan-Naxcivan exclave) 221.0
            9 km total; China (southeast) 4,133 km and China (south) 46 km; Norway 191 km                | China (southeast) 4133.0; China (south) 46.0; Norway 191.0
            total: 9 km border countries: Bulgaria 318 km (with Serbia), Romania 476 km                  | Bulgaria 318.0 [with Serbia]; Romania 476.0
            9 km total; Serbia and Montenegro 318 km (all with Serbia)                                   | Serbia and Montenegro 318.0 [all with Serbia]
            9 km total; Albania 287 km (114 km with Serbia, 173 km with Montenegro), Greece 5 km         | Albania 287.0; Albania 114.0 [with Serbia] within; Albania 173.0 [with Montenegro] within; Greece 5.0
            9 km total; Albania 287 km (114 km with Serbia; 173 km with Montenegro), Greece 5 km         | Albania 287.0; Albania 114.0 [with Serbia] within; Albania 173.0 [with Montenegro] within; Greece 5.0
            9 km total; Canada 8,893 km (including 2,477 km with Alaska)                                 | Canada 8893.0; Canada 2477.0 [with Alaska] within
            8,893 km with US (includes 2,477 km with Alaska)                                             | US 8893.0; US 2477.0 [with Alaska] within
            9 km total; Zambia 1 km, Zaire 2,511 km (of which 225 km is the boundary of discontiguous Cabinda Province) | Zambia 1.0; Zaire 2511.0; Zaire 225.0 [the boundary of discontiguous Cabinda Province] within
            9 km total; Zaire 2,511 km of which 225 km is the boundary of discontiguous Cabinda Province | Zaire 2511.0; Zaire 225.0 [the boundary of discontiguous Cabinda Province] within
            9 km total; Jordan 327 km (20 km are within the Dead Sea), Lebanon 81 km                     | Jordan 327.0; Jordan 20.0 [within the Dead Sea] within; Lebanon 81.0
            """)
    void partsAreRead(String text, String borders) {
        assertEquals(borders, read(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            total: 9 km border countries: Romania 476 km note: the internal boundary is 211 km                  ~ Romania 476.0
            total: 9 km | border countries (1): Mexico 3,155 km | note: US Naval Base, Cuba is leased by the US; the base boundary is 28.5 km ~ Mexico 3155.0
            33.1 km with US Naval Base at Guantanamo; note--Guantanamo is leased and as such remains part of Cuba ~ US Naval Base at Guantanamo 33.1
            total: NA; note - boundary with Dhekelia is being resurveyed border countries: Akrotiri 47.4 km      ~ Akrotiri 47.4
            """)
    void notesArePassedOver(String text, String borders) {
        assertEquals(borders, read(text));
    }

    @Test
    void partsOfAStateHaveTheirOwnNeighbours() {
        assertEquals("Spain 623.0; French Guiana: Brazil 673.0; French Guiana: Suriname 510.0; Saint Martin: Sint Maarten 10.2", read(
                "metropolitan France - total: 2,889 km border countries: Spain 623 km French Guiana - total: 1,183 km border countries: Brazil 673 km, Suriname 510 km Saint Martin - total: 10.2 km border countries: Sint Maarten 10.2 km"));
        BorderList totals = BorderList.read(
                "total: 3,956 km border countries (8): Spain 646 km; Switzerland 525 km metropolitan France - total: 2751 French Guiana - total: 1205 km");
        assertEquals(List.of(), totals.unread());
        assertEquals(List.of("Spain", "Switzerland"), totals.borders().stream().map(Border::name).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"none", "0 km", "total: 0 km", "0", "0note:see entry on Disputes - international", "none, but see entry on Disputes",
                "0 km (landlocked)"})
    void noNeighbourIsAWord(String text) {
        assertEquals(new BorderList(true, List.of(), List.of()), BorderList.read(text));
    }

    /** What is not listed there may be a neighbour all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"total: 11,968 km | border countries (5):", "total: 33 km regional borders (1):", "see entry on Disputes",
        "This entry contains the total length of all land boundaries.", "total: 9 km border countries: Spain 6 km regional borders (1):",
        "total: 9 km border countries: Spain 6 km, Dhekelia NA",
        "border countries (8): | metropolitan France - total: | French Guiana - total:"})
    void whatIsCutOffOrNotUnderstoodIsNoCompleteList(String text) {
        assertFalse(BorderList.read(text).complete());
    }
}
