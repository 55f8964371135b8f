package bg.glashatay.ejb.library;

import bg.glashatay.domain.media.Asset;
import java.util.Optional;

/**
 * A file of the library, for whoever looks after it.
 *
 * @param uploader the name of who uploaded it
 * @param deleter the name of who deleted it; empty while it is there
 * @param replacement what took its place last; empty where nothing did
 * @param mayDescribe whether this person may describe it and, when no text needs it, delete it
 * @param mayReplace whether this person may put another in its place
 */
public record AssetDetails(
        Asset asset,
        String uploader,
        Optional<String> deleter,
        Optional<Asset> replacement,
        boolean mayDescribe,
        boolean mayReplace) {}
