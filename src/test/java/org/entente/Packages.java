package org.entente;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** Which package of the program may know which, below a root such as org.entente. What is named here is no feature; every other package is one. */
final class Packages {
    /** What serves and makes any graph, from the ground up: each may know those before it. */
    private static final List<List<String>> GROUND = List.of(List.of("graph", "access"), List.of("engine"), List.of("ops"),
            List.of("party", "fact"), List.of("edition", "edition.file"), List.of("edition.csv"));
    /** Stand beside the rest: they serve it, and nothing of it knows them. */
    private static final List<List<String>> BESIDE = List.of(List.of("engine"), List.of("ops"));
    /** Each may know all features, and those before it; no feature knows them. */
    private static final List<List<String>> TOP = List.of(List.of("search"), List.of("publisher.cow", "publisher.ucdp"), List.of("fetch"),
            List.of("embedded", "command"), List.of(""));

    private final String root;

    Packages(String root) {
        this.root = root;
    }

    List<ArchRule> rules() {
        ArchRule noCycle = slices().matching(root + ".(**)").should().beFreeOfCycles();
        return Stream.concat(Stream.of(noCycle, groundKnowsNoFeature(), featuresKnowNoTop(), nothingKnowsWhatServesIt()),
                Stream.concat(upwards(GROUND), upwards(TOP))).toList();
    }

    private ArchRule groundKnowsNoFeature() {
        DescribedPredicate<JavaClass> elsewhere = resideInAnyPackage(root, root + "..").and(not(in(all(GROUND))))
                .as("reside in a feature or above");
        return noClasses().that(in(all(GROUND))).should().dependOnClassesThat(elsewhere).allowEmptyShould(true);
    }

    private ArchRule featuresKnowNoTop() {
        DescribedPredicate<JavaClass> feature = resideInAnyPackage(root + "..").and(not(in(all(GROUND)))).and(not(in(all(TOP))))
                .as("reside in a feature");
        return noClasses().that(feature).should().dependOnClassesThat(in(all(TOP))).allowEmptyShould(true);
    }

    private ArchRule nothingKnowsWhatServesIt() {
        DescribedPredicate<JavaClass> served = resideInAnyPackage(root + "..").and(not(in(all(BESIDE)))).and(not(in(all(TOP))))
                .as("reside in what is served");
        return noClasses().that(served).should().dependOnClassesThat(in(all(BESIDE))).allowEmptyShould(true);
    }

    private Stream<ArchRule> upwards(List<List<String>> storeys) {
        return Stream.iterate(0, i -> i + 1).limit(storeys.size() - 1L).map(i -> noClasses().that(in(storeys.get(i)))
                .should().dependOnClassesThat(in(all(storeys.subList(i + 1, storeys.size())))).allowEmptyShould(true));
    }

    private static List<String> all(List<List<String>> storeys) {
        return storeys.stream().flatMap(List::stream).toList();
    }

    private DescribedPredicate<JavaClass> in(List<String> packages) {
        return resideInAnyPackage(packages.stream().map(name -> name.isEmpty() ? root : root + '.' + name).toArray(String[]::new))
                .as("reside in " + packages);
    }
}
