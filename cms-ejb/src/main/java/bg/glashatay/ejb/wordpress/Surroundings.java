package bg.glashatay.ejb.wordpress;

import java.util.List;
import java.util.Optional;

/** What a text of the export refers to, as far as it is here. */
interface Surroundings {

    /**
     * A file of the library.
     *
     * @param sha256 empty in a trial, where it would come into the library
     * @param alt what the source says of it; empty for nothing
     */
    record Kept(String sha256, boolean picture, String name, String alt) {}

    /** The file that stands at an address of the source, or a smaller copy of it. */
    Optional<Kept> fileAt(String address);

    /** The file with a number. */
    Optional<Kept> fileNumbered(String id);

    /** The numbers of the files that belong to this text. */
    List<String> ownFiles();

    /** Where a link to an address of the source leads here; empty for one that leads elsewhere. */
    Optional<String> linkTo(String address);
}
