package org.stemma.cli;

import java.util.List;
import org.stemma.dossier.form.Form;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option on the forms in which dossiers are written. */
final class FormChoices {
    /** The page for people and the JSON for programs. */
    static final List<Form> USUAL = List.of(Form.HTML, Form.JSON);

    @Option(
            names = "--form",
            split = ",",
            paramLabel = "FORM",
            converter = Name.class,
            description =
                    "Write these forms, parted by commas: html (a page), json, markdown, csv (tables), graphml or dot"
                            + " (the stemma), prov (W3C PROV), annotations (W3C Web Annotations); default: html,json.")
    private List<Form> forms = USUAL;

    /** Returns the forms that are asked for, each once. */
    List<Form> forms() {
        return forms.stream().distinct().toList();
    }

    /** Knows a form by its label. */
    static final class Name implements ITypeConverter<Form> {
        @Override
        public Form convert(String label) {
            return Form.of(label)
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + label + "' is no form; there are " + String.join(", ", Form.labels()) + "."));
        }
    }
}
