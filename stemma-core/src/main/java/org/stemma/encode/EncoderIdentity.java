package org.stemma.encode;

/**
 * What decides an encoder's numbers to the last bit.
 *
 * @param name the model's name
 * @param digest SHA-256 of the model file, in hexadecimal
 * @param runtime name and version of the program that runs it
 */
public record EncoderIdentity(String name, String digest, String runtime) {}
