package bg.glashatay.ejb.blocks;

import bg.glashatay.ejb.shared.Page;

/**
 * Where a block stands.
 *
 * @param published how many texts that citizens read show it, wherever they stand
 * @param inPreparation how many texts on their way to the public name it
 * @param page a part of those that this person may read, the published ones first
 */
public record UsedIn(long published, long inPreparation, Page<BlockUse> page) {}
