package dev.gradus.server.http;

import dev.gradus.sim.Lab;
import java.util.List;
import java.util.Optional;

/** The labs that the server offers, in the order of the catalogue. */
public record Catalogue(List<Lab> labs) {
    public Catalogue {
        labs = List.copyOf(labs);
    }

    public Optional<Lab> find(String id) {
        return labs.stream().filter(lab -> lab.id().value().equals(id)).findFirst();
    }
}
