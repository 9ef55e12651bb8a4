package org.entente.publisher.factbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as the Factbook writes them. */
class PersonNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Khazar IBRAHIM | Khazar Ibrahim
            Tom McDONALD | Tom McDonald
            Richard McKIE | Richard McKie
            Ann MACMAHON | Ann Macmahon
            Bob MCKINLEY | Bob McKinley
            Mohsin Ahmad al-AYNI | Mohsin Ahmad al-Ayni
            Muhammad ABD AL-GHAFFAR al-Abdallah | Muhammad Abd al-Ghaffar al-Abdallah
            Mohammed Al-HADHRAMI | Mohammed Al-Hadhrami
            KANG Kyung-wha | Kang Kyung-wha
            Maria de la CRUZ | Maria de la Cruz
            Peter DE VOS | Peter De Vos
            Joao P. do VALE DE ALMEIDA | Joao P. do Vale de Almeida
            Jorge HERNANDEZ-Alcerro | Jorge Hernandez-Alcerro
            J.P. O'BRIEN-SMITH, Jr. | J.P. O'Brien-Smith, Jr.
            Mustafa NYANG'ANYI | Mustafa Nyang'anyi
            Joseph SALOOM III | Joseph Saloom III
            Svanhildur ÓLAFSDÓTTIR | Svanhildur Ólafsdóttir
            """)
    void familyNamesGetNormalCapitals(String written, String spelt) {
        assertEquals(spelt, PersonName.of(written).spelling());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Jose PEREZ | José PÉREZ
            Robert BLAKE | Robert O. BLAKE, Jr.
            Thomas A. SHANNON | Thomas Alfred SHANNON
            J. COSTOS | James COSTOS
            Francis T. (Terry) McNAMARA | Francis T. McNAMARA
            Luis FERNANDES LOPES | Jose Luis FERNANDES LOPES
            Hipolito PATRICIO | Hipolito Pereira Zozimo PATRICIO
            Essomba ETOUNDI | ETOUNDI Essomba
            Cythia Akuetteh | Cynthia AKUETTEH
            Kahzar IBRAHIM | Khazar IBRAHIM
            S kou BERTHE | Sékou BERTHE
            Szabolcs TAK CS | Szabolcs TAKACS
            """)
    void spellingsOfOneNameMayBeOnePerson(String one, String other) {
        assertTrue(PersonName.of(one).mayBe(PersonName.of(other)));
        assertTrue(PersonName.of(other).mayBe(PersonName.of(one)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            John R. PHILLIPS | John SMITH
            David SMITH | Daniel SMITH
            Richard BELL | Robert BELL
            Maria LOPEZ | LOPEZ Garcia
            BLAKE | Robert BLAKE
            """)
    void othersMayNot(String one, String other) {
        assertFalse(PersonName.of(one).mayBe(PersonName.of(other)));
        assertFalse(PersonName.of(other).mayBe(PersonName.of(one)));
    }
}
