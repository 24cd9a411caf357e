package vn.tiendo.evidence;

import org.springframework.util.unit.DataSize;

/**
 * How much is taken; the numbers stand in the settings.
 *
 * @param fileSize largest file
 * @param files most files beside one figure, and most for the report as a whole
 * @param reportSize all files that one version of a report shows
 * @param unpackedSize what an Office file may unpack to
 * @param unpackedRatio how many times its packed size one part of an Office file may unpack to
 * @param parts most parts in an Office file
 */
public record EvidenceLimits(
        DataSize fileSize, int files, DataSize reportSize, DataSize unpackedSize, int unpackedRatio, int parts) {}
