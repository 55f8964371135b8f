package bg.glashatay.ejb.blocks;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.shared.Language;

/** An edition in which a block stands: one that citizens read, or one on its way to them. */
public record BlockUse(long editionId, Language language, String title, EditionState state) {}
