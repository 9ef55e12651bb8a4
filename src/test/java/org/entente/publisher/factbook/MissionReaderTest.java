package org.entente.publisher.factbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts on missions, in the shapes of all editions, with made-up names. */
class MissionReaderTest {
    private static List<String> heads(String text) {
        return MissionReader.read(text, 2024).heads().stream()
                .map(head -> head.title() + ": " + head.name().spelling() + (head.since() == null ? "" : " " + head.since())).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            chief of mission: Ambassador Ann MODEL (since 15 September 2021) chancery: 1 Street NW | Ambassador: Ann Model 2021-09-15
            Ambassador Ann MODEL; Chancery at 1 Street NW; there are Consulates General in Boston | Ambassador: Ann Model
            chief of mission: Ambassador Ann MODEL (since June 2013) consulate(s) general: Boston | Ambassador: Ann Model 2013-06
            chief of mission: Ambassador Ann MODEL (since 21 Nomvember 2013) | Ambassador: Ann Model 2013
            chief of mission: Ambassador Ann MODEL (27 June l996) embassy: 1 Road | Ambassador: Ann Model 1996-06-27
            chief of mission: Ambassador Ann MODEL (Ambassador Bo YOUNG to replace her in 1995) embassy: 1 Road | Ambassador: Ann Model
            chief of mission: Ambassador (vacant); Charg d'Affaires Ann MODEL (since 3 August 2023) chancery: 1 | Chargé d'Affaires: Ann Model 2023-08-03
            chief of mission: Ambassador (vacant); Charg e d Affaires Ann MODEL embassy: 1 | Chargé d'Affaires: Ann Model
            Ambassador (vacant), Charge D’Affaires Ann MODEL | Chargé d'Affaires: Ann Model
            Ambassador (vacant) Charge d' Affairs ad interim Ann MODEL | Chargé d'Affaires ad interim: Ann Model
            Charge d'Affaires ad interim, Ann MODEL | Chargé d'Affaires ad interim: Ann Model
            Ambassador (vacant); Ann MODEL, Charge d'Affaires; Embassy at Hotel | Chargé d'Affaires: Ann Model
            Counselor (Political Affairs), Head of Chancery, Ambassador Ann MODEL; Chancery at 1 | Counselor, Head of Chancery, Ambassador: Ann Model
            Ambassador Ann MODEL, Head of Delegation (since 27 February 2024) | Ambassador: Ann Model 2024-02-27
            Ann MODEL, Head of Representation (since 1 August 2021) | Head of Representation: Ann Model 2021-08-01
            chief of mission: Apostolic Nuncio Archbishop Ann MODEL chancery: 1 | Apostolic Nuncio: Ann Model
            Ambassador Ann MODEL (serves concurrently as Vice President); Chancery at 1 | Ambassador: Ann Model
            Ambassador Ann (Nan) MODEL resides in London | Ambassador: Ann (Nan) Model
            Ambassador Ann B. MODEL, Jr.; Embassy at 1 | Ambassador: Ann B. Model Jr.
            Ambassador P. Ann MODEL (since 22 December 2014) | Ambassador: P. Ann Model 2014-12-22
            Ambassador Nguyen Tam Chien chancery: 1 | Ambassador: Nguyen Tam Chien
            none; note - the US has an Interests Section in the Swiss Embassy, headed by Principal Officer Ann MODEL; address: USINT | Principal Officer: Ann Model
            chief of mission: the US does not have an embassy there; it is managed by Director Ann MODEL (since 8 July 2024) mailing address: 1 | Director: Ann Model 2024-07-08
            none; the Permanent Mission to the UN serves as the Embassy; it is headed by Ann MODEL (since 21 May 2014); address: 800 | Chief of Mission: Ann Model 2014-05-21
            the US Ambassador to Fiji, Ann MODEL, is accredited to Tonga | Ambassador: Ann Model
            """)
    void headsAreRead(String text, String head) {
        assertEquals(List.of(head), heads(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            chief of mission: (vacant) chancery: 1 Street | vacant
            Ambassador vacant; Chancery at 1 | vacant
            chief of mission: ambassador [vacant] | vacant
            embassy: none (territory of Australia) | none (territory of Australia)
            none; note - it has a Permanent Mission to the UN in New York, headed by Ann MODEL | none; note - it has a Permanent Mission to the UN in New York, headed by Ann MODEL
            the US has no offices in Macau; US interests are monitored in Hong Kong | the US has no offices in Macau; US interests are monitored in Hong Kong
            """)
    void noHeadIsAState(String text, String status) {
        MissionText read = MissionReader.read(text, 2024);
        assertEquals(List.of(), read.heads());
        assertEquals(status, read.status());
    }

    @Test
    void emptyTextsAndDefinitionsSayNothing() {
        for (String text : List.of("", "NA", "chief of mission: | embassy: | telephone: | FAX:", "*** No entry for this item ***",
                "This entry includes the chief of mission, embassy address"))
            assertTrue(MissionReader.read(text, 2018).saysNothing(), text);
    }

    @Test
    void bothWaysArePartedAtTheUs() {
        for (String between : List.of("; US--", " US: ", "; US - ")) {
            String[] texts = MissionReader
                    .bothWays("Ambassador Ann MODEL; telephone (202) 1" + between + "Ambassador Bo YOUNG; Embassy at 1");
            assertEquals(List.of("Ambassador: Ann Model"), heads(texts[0]));
            assertEquals(List.of("Ambassador: Bo Young"), heads(texts[1]));
        }
        assertEquals("", MissionReader.bothWays("none (territory of the US)")[1]);
    }

    @Test
    void accreditationElsewhereAndProtectingPowersAreRead() {
        assertEquals("Fiji", MissionReader
                .read("the US does not have an embassy in Tonga; the Ambassador to Fiji is accredited to Tonga", 2008).headedFrom());
        assertEquals("Kiribati, Nauru, Tonga, and Tuvalu",
                MissionReader
                        .read("Ambassador Ann MODEL (since 3 February 2015); note - also accredited to Kiribati, Nauru, Tonga, and Tuvalu",
                                2015)
                        .alsoIn());
        assertEquals("Switzerland", ProtectingPowers.in("none; note - protecting power in Iran is Switzerland"));
        assertEquals("Switzerland",
                ProtectingPowers.in("none; note - the US Interests Section is located in the Embassy of Switzerland No. 39"));
        assertEquals("Pakistan", ProtectingPowers.in("none; note - Iran has an Interests Section in the Pakistani Embassy"));
        assertEquals("Sweden",
                ProtectingPowers.in("none; the Swedish Embassy in Pyongyang represents the US as consular protecting power"));
        assertEquals("Czechia", ProtectingPowers.in("Ambassador (vacant); Czechia serves as a protecting power for US interests"));
    }
}
