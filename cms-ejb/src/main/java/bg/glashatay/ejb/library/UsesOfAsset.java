package bg.glashatay.ejb.library;

import bg.glashatay.ejb.shared.Page;

/**
 * Where a file is used.
 *
 * @param published how many texts that citizens read show or offer it
 * @param inPreparation how many on their way to the public do
 * @param past how many withdrawn, unpublished and discarded ones would, were they brought back
 * @param page a part of those that this person may read, the published ones first
 */
public record UsesOfAsset(int published, int inPreparation, int past, Page<UseRow> page) {

    /** How many texts need it. */
    public int total() {
        return published + inPreparation + past;
    }
}
