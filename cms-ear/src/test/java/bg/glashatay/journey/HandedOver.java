package bg.glashatay.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Files that somebody hands over to a page with the mouse or from the clipboard, as browsers tell the page of them. */
final class HandedOver {

    private static final String FILES =
            """
            const handed = new DataTransfer();
            for (const file of files) {
              const bytes = Uint8Array.from(atob(file.bytes), letter => letter.charCodeAt(0));
              handed.items.add(new File([bytes], file.name, {type: file.type}));
            }
            const told = (Kind, name, under) =>
              place.dispatchEvent(new Kind(name, {bubbles: true, cancelable: true, [under]: handed}));
            """;

    private HandedOver() {}

    /** Drags files onto a place, without letting go of them. */
    static void drag(Locator place, FilePayload... files) {
        hand(place, "['dragenter', 'dragover'].forEach(name => told(DragEvent, name, 'dataTransfer'));", files);
    }

    static void drop(Locator place, FilePayload... files) {
        drag(place, files);
        hand(place, "told(DragEvent, 'drop', 'dataTransfer');", files);
    }

    static void paste(Locator place, FilePayload... files) {
        hand(place, "told(ClipboardEvent, 'paste', 'clipboardData');", files);
    }

    private static void hand(Locator place, String events, FilePayload... files) {
        place.evaluate("(place, files) => {" + FILES + events + "}", told(files));
    }

    private static List<Map<String, String>> told(FilePayload... files) {
        return Arrays.stream(files)
                .map(file -> Map.of(
                        "name",
                        file.name,
                        "type",
                        file.mimeType,
                        "bytes",
                        Base64.getEncoder().encodeToString(file.buffer)))
                .toList();
    }
}
