package org.stemma.annotate.naming;

/** What a name names. */
public enum NameType {
    /** A person, or a family by its name. */
    PERSON,
    /** A body of people: an office, a party, a company, a team, an outlet. */
    ORGANISATION,
    /** A country, a town, a river, a building. */
    PLACE,
    /** Anything else with a name of its own: a product, a law, a work, a happening. */
    OTHER
}
