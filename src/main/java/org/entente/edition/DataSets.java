package org.entente.edition;

import io.quarkus.arc.All;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The data sets that can be imported: every bean that is one. */
@Singleton
@Unremovable
public class DataSets {
    @Inject
    @All
    List<DataSet> all;

    /** By name. */
    public List<DataSet> all() {
        return all.stream().sorted(Comparator.comparing(DataSet::name)).toList();
    }

    /** Those that are fetched from their publishers, in the order in which they are imported. */
    public List<DataSet> published() {
        return all().stream().filter(dataSet -> !dataSet.files().isEmpty()).sorted(Comparator.comparingInt(DataSet::turn)).toList();
    }

    public Optional<DataSet> named(String name) {
        return all.stream().filter(dataSet -> dataSet.name().equals(name)).findFirst();
    }
}
