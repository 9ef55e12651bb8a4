package org.entente.edition;

/**
 * A release of a file that a publisher gives out on the web.
 *
 * @param name by which it is kept, unlike that of any other file
 * @param address where the publisher has it
 * @param said what its import is to be told; its version is what newer releases are told by
 */
public record PublishedRelease(String name, String address, Release said) {}
