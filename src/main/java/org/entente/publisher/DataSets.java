package org.entente.publisher;

import java.util.List;
import java.util.Optional;
import org.entente.edition.DataSet;
import org.entente.edition.csv.EntenteCsv;
import org.entente.publisher.cow.Alliances;
import org.entente.publisher.cow.Contiguity;
import org.entente.publisher.cow.DiplomaticExchange;
import org.entente.publisher.cow.Disputes;
import org.entente.publisher.cow.IntergovernmentalOrganizations;
import org.entente.publisher.cow.StateSystem;
import org.entente.publisher.ucdp.ArmedConflict;
import org.entente.publisher.ucdp.GeoreferencedEvents;

/** The data sets that can be imported. */
public final class DataSets {
    public static final List<DataSet> ALL = List.of(new StateSystem(), new IntergovernmentalOrganizations(), new Alliances(), new Contiguity(), new DiplomaticExchange(), new Disputes(),
            new ArmedConflict(), new GeoreferencedEvents(), new EntenteCsv());

    private DataSets() {}

    public static Optional<DataSet> named(String name) {
        return ALL.stream().filter(dataSet -> dataSet.name().equals(name)).findFirst();
    }
}
