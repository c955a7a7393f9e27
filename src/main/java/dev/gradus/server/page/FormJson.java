package dev.gradus.server.page;

import dev.gradus.sim.exercise.Form;
import java.util.Map;

/** The form of an exercise in JSON terms. */
final class FormJson {
    private FormJson() {}

    static String kind(Form form) {
        return switch (form) {
            case Form.NumberForm _ -> "number";
            case Form.ChoiceForm _ -> "choice";
            case Form.MultiChoiceForm _ -> "multiChoice";
            case Form.OrderingForm _ -> "ordering";
            case Form.ExpressionForm _ -> "expression";
            case Form.DimensionsForm _ -> "dimensions";
            case Form.MatrixForm _ -> "matrix";
            case Form.RunForm _ -> "run";
        };
    }

    static Map<String, Object> of(Form form) {
        String kind = kind(form);
        return switch (form) {
            case Form.NumberForm(var unit) -> Map.of("kind", kind, "unit", unit);
            case Form.ChoiceForm(var options) -> Map.of("kind", kind, "options", options);
            case Form.MultiChoiceForm(var options) -> Map.of("kind", kind, "options", options);
            case Form.OrderingForm(var items, var places) -> Map.of("kind", kind, "items", items, "places", places);
            case Form.ExpressionForm(var variables) -> Map.of("kind", kind, "variables", variables);
            case Form.DimensionsForm(var rank) -> Map.of("kind", kind, "rank", rank);
            case Form.MatrixForm matrix -> Map.of("kind", kind, "rows", matrix.rows(), "columns", matrix.columns());
            case Form.RunForm() -> Map.of("kind", kind);
        };
    }
}
