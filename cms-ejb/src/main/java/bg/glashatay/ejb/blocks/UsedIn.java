package bg.glashatay.ejb.blocks;

import bg.glashatay.ejb.shared.Page;

/**
 * Where a block stands, for whoever decides about its text in one language.
 *
 * @param published how many texts that citizens read show it, in whatever language and wherever they stand
 * @param affected in how many of them the words change with the text in that language: those of the language, and while
 *     there is no other text, all
 * @param elsewhere whether the block is public in another language too, and so shown in that where this text goes away
 * @param inPreparation how many texts on their way to the public name it
 * @param page a part of those that this person may read, the published ones first
 */
public record UsedIn(long published, long affected, boolean elsewhere, long inPreparation, Page<BlockUse> page) {}
