package org.entente.conflict;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.graphql.Description;

@Embeddable
@Description("Lives lost, told apart by side, in best estimates.")
public record FatalitiesBySide(
        @Column(name = "deaths_side_a") @Description("On side A, in lives; null if not given.") Integer sideA,
        @Column(name = "deaths_side_b") @Description("On side B, in lives; null if not given.") Integer sideB,
        @Column(name = "deaths_civilians") @Description("Civilians, in lives; null if not given.") Integer civilians,
        @Column(name = "deaths_unknown") @Description("Nobody knows who, in lives; null if not given.") Integer unknown) {}
