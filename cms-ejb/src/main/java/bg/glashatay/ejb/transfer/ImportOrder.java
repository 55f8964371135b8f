package bg.glashatay.ejb.transfer;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.transfer.ImportMode;

/**
 * What somebody wants brought in.
 *
 * @param fileName of a file in the folder of imports
 * @param section the slug of the section for what has none of its own; empty for none
 * @param begunBy the username of whoever wants it
 * @param language of that person
 */
record ImportOrder(String fileName, ImportMode mode, String section, String begunBy, Language language) {}
