package org.entente.ingest;

import java.util.List;
import java.util.Optional;
import org.entente.ingest.cow.Alliances;
import org.entente.ingest.cow.Contiguity;
import org.entente.ingest.cow.DiplomaticExchange;
import org.entente.ingest.cow.Disputes;
import org.entente.ingest.cow.IntergovernmentalOrganizations;
import org.entente.ingest.cow.StateSystem;
import org.entente.ingest.dataset.DataSet;
import org.entente.ingest.own.OwnFacts;
import org.entente.ingest.ucdp.ArmedConflict;
import org.entente.ingest.ucdp.GeoreferencedEvents;

/** The data sets that can be imported. */
public final class DataSets {
    public static final List<DataSet> ALL = List.of(new StateSystem(), new IntergovernmentalOrganizations(), new Alliances(), new Contiguity(), new DiplomaticExchange(), new Disputes(),
            new ArmedConflict(), new GeoreferencedEvents(), new OwnFacts());

    private DataSets() {}

    public static Optional<DataSet> named(String name) {
        return ALL.stream().filter(dataSet -> dataSet.name().equals(name)).findFirst();
    }
}
