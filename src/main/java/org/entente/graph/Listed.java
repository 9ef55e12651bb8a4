package org.entente.graph;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.eclipse.microprofile.graphql.Ignore;

/** What a connection can list. */
@MappedSuperclass
public abstract class Listed extends PanacheEntityBase {
    /** Unique among the objects of one class and kept as long as the row exists: cursors name it. */
    @Id
    @Column(name = "id")
    @Ignore
    public Long rowId;

    /** The same for what is no entity: Panache hides the field from other classes. */
    public Long row() {
        return rowId;
    }
}
