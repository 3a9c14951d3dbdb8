package org.stemma.statement;

/** TEMPORARY. */
final class Tune {
    private Tune() {}

    static double get(String name, double otherwise) {
        String value = System.getProperty(name);
        return value == null ? otherwise : Double.parseDouble(value);
    }
}
