package org.entente.people;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import org.entente.edition.FactTable;
import org.entente.edition.Facts;

/** How groups' codes in other systems are kept. */
@Singleton
@Unremovable
class GroupCodeFacts implements Facts {
    static final FactTable<GroupCodeFact> TABLE = FactTable
            .<GroupCodeFact>statements("actor_group_code", fact -> fact.system() + '/' + fact.code())
            .reference("group_id", "actor_group", GroupCodeFact::group)
            .column("system", GroupCodeFact::system)
            .column("code", GroupCodeFact::code)
            .build();

    @Override
    public FactTable<?> table() {
        return TABLE;
    }
}
