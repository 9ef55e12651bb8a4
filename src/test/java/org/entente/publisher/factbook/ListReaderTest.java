package org.entente.publisher.factbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.publisher.factbook.ListReader.Contents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists as editors have typed them, in all of their ways. */
class ListReaderTest {
    private static final Abbreviations ABBREVIATIONS = new Abbreviations();
    private static final Roles ROLES = new Roles();
    private static final ListReader LISTS = new ListReader(ABBREVIATIONS, new Remarks());

    private static String read(String text, int edition, String country) {
        Contents contents = LISTS.read(text, edition, country);
        return contents.listings().stream().map(listing -> listing.organization() + " "
                + (listing.role() == null ? ROLES.role(listing.notes()).role() : listing.role())).collect(Collectors.joining(", "))
                + (contents.remarks().isEmpty() ? "" : " | " + String.join(" | ", contents.remarks()))
                + (contents.unknown().isEmpty() ? "" : " ? " + String.join(" ? ", contents.unknown()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            2003 @ AZ @ AsDB, ISO (correspondent), OAS (observer), WToO @ AsDB MEMBER, ISO CORRESPONDENT, OAS OBSERVER, WToO MEMBER
            2020 @ AZ @ ITUC (NGOs), ICC (national committees)          @ ITUC NATIONAL_BODIES, ICCWBO NATIONAL_BODIES
            1990 @ AF @ WHO, WTO, WSG; suspended from OIC in January 1980 @ WHO MEMBER, WToO MEMBER, IWSG MEMBER | suspended from OIC in January 1980
            1990 @ AR @ IADB, IDB--Inter-American Development Bank      @ IADefB MEMBER, IADB MEMBER
            1990 @ AF @ IDB--Islamic Development Bank                   @ IDB MEMBER
            1995 @ DE @ WTO                                             @ WToO MEMBER
            2025 @ DE @ WTO                                             @ WTrO MEMBER
            2004 @ DE @ WTO, WTrO                                       @ WTrO MEMBER, WTrO MEMBER
            1991 @ DE @ WMO, WTO Ambassador Jeurgen RUHFUS              @ WMO MEMBER, WToO MEMBER ? Ambassador Jeurgen RUHFUS
            1992 @ UZ @ UN UNCTAD                                       @ UN MEMBER, UNCTAD MEMBER
            1991 @ BZ @ IOM, (observer)                                 @ IOM OBSERVER
            2013 @ BR @ OECD (Enhanced Engagement, OPANAL, Paris Club (associate) @ OECD PARTNER, OPANAL MEMBER, Paris-Club ASSOCIATE
            2014 @ DE @ None                                            @ ''
            2018 @ TW @ WTO (Taipei, China); | note - separate customs territory of Taiwan @ WTrO MEMBER | separate customs territory of Taiwan
            2022 @ MD @ WMO, WTO note : Moldova is an EU candidate country whose satisfactory completion of accession criteria is required before being granted full EU membership @ WMO MEMBER, WTrO MEMBER | Moldova is an EU candidate country whose satisfactory completion of accession criteria is required before being granted full EU membership
            2015 @ XX @ EITI (compliant country) (suspended)            @ EITI SUSPENDED
            2020 @ XX @ UN (as a bird)                                  @ UN OTHER
            2020 @ XX @ UN, Nowhere League                              @ UN MEMBER ? Nowhere League
            2020 @ XX @ ,, UN. ,                                        @ UN MEMBER
            """)
    void listsAreRead(int edition, String country, String text, String expected) {
        assertEquals(expected, read(text, edition, country));
    }

    @Test
    void aRoleThatIsNotKnownStaysInItsWords() {
        assertEquals("as a bird", ROLES.role(List.of("as a bird")).text());
        assertEquals(null, ROLES.role(List.of("Observer")).text());
    }
}
