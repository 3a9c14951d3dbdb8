package org.stemma.outline;

/** Whether a dated thing came about. */
public enum Status {
    /** It did, as the reports tell. */
    HAPPENED,
    /** It is to come, said without reserve. */
    ANNOUNCED,
    /** It is to come: agreed, intended, expected or held possible. */
    PLANNED,
    /** Somebody says that it is not so. */
    DENIED
}
