package org.entente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Packages point one way: the house has no stairs that lead up. */
class PackagesTest {
    @Test
    void packagesPointOneWay() {
        JavaClasses program = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.entente");
        assertTrue(program.contain(Entente.class) && program.size() > 300, "not the program: " + program.size() + " classes");
        for (ArchRule rule : new Packages("org.entente").rules()) rule.check(program);
    }

    @Test
    void aBrokenHouseIsFound() {
        JavaClasses broken = new ClassFileImporter().importPackages("org.entente.broken");
        List<String> found = new Packages("org.entente.broken").rules().stream().filter(rule -> rule.evaluate(broken).hasViolation())
                .map(ArchRule::getDescription).toList();
        assertEquals(5, found.size(), () -> String.join("\n", found));
    }
}
