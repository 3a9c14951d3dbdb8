package org.stemma.encode;

/**
 * Offers an encoder that lies in another module. The program that puts the parts together finds providers with
 * {@link java.util.ServiceLoader}, so that core need not know the modules.
 */
public interface EncoderProvider {
    /** Returns the encoder; nothing is read or made before its first use, of whose progress the listener hears. */
    Encoder create(PreparationListener listener);
}
