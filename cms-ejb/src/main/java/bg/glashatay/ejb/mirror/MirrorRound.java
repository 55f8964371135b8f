package bg.glashatay.ejb.mirror;

import bg.glashatay.ejb.mirror.MirrorProblem.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * One way through the whole site: each address is asked for once, and what is answered is kept. Pages lead to further
 * pages; the files that a page shows are kept with it.
 */
final class MirrorRound {

    private static final int LONGEST_PAUSE = 200;

    private final MirrorKeeper keeper;
    private final ArrivingFiles arrivals;
    private final MirrorSite site;
    private final FoundLinks links;
    private final Manner manner;
    private final BooleanSupplier goesOn;
    private final WaitingAddresses waiting;
    private final Troubles troubles;

    /**
     * How it goes.
     *
     * @param check compares all to the byte, files that never change among them
     * @param gentle leaves the server as much time as it takes
     */
    record Manner(boolean check, boolean gentle) {}

    /** The site has changed, or the node stops: what is left is another round's. */
    static final class OverException extends Exception {

        private static final long serialVersionUID = 1L;
    }

    MirrorRound(
            MirrorKeeper keeper,
            ArrivingFiles arrivals,
            MirrorSite site,
            FoundLinks links,
            MirrorProgress progress,
            Manner manner,
            BooleanSupplier goesOn) {
        this.keeper = keeper;
        this.arrivals = arrivals;
        this.site = site;
        this.links = links;
        this.manner = manner;
        this.goesOn = goesOn;
        this.waiting = new WaitingAddresses(progress);
        this.troubles = new Troubles(progress);
    }

    /** What it has still to ask for. */
    WaitingAddresses waiting() {
        return waiting;
    }

    /** Asks for what comes before all others, and writes down at once where that leads if it moved. */
    void goAhead() throws IOException, InterruptedException, OverException {
        while (waiting.isAhead()) {
            askNext(false);
        }
        keeper.writeMoved();
    }

    /** Asks for all that waits, and for all that is found on the way. */
    void goThrough() throws IOException, InterruptedException, OverException {
        while (!waiting.isEmpty()) {
            askNext(manner.gentle() && !waiting.isAhead());
        }
    }

    private void askNext(boolean gentle) throws IOException, InterruptedException, OverException {
        requireTime();
        var address = waiting.current();
        long began = System.nanoTime();
        visit(address);
        waiting.done(address);
        if (gentle) {
            Thread.sleep(Math.min(LONGEST_PAUSE, (System.nanoTime() - began) / 1_000_000));
        }
    }

    /** Asks once more for what went wrong. */
    void goBack() throws IOException, InterruptedException, OverException {
        for (var address : troubles.addresses()) {
            requireTime();
            var before = troubles.again(address);
            visit(address);
            troubles.tellIfOver(address, before);
        }
        goThrough();
    }

    boolean hasFailed() {
        return !troubles.isEmpty();
    }

    /**
     * Keeps a page beside the others that a web server shows by itself.
     *
     * @param status with which the site answers it
     */
    void keepBeside(MirrorAddress address, int status, String name)
            throws IOException, InterruptedException, OverException {
        requireTime();
        try {
            var answer = site.get(address);
            if (answer.status() == status && answer.isPage()) {
                keeper.keepBeside(name, answer);
                files(address, answer);
            } else {
                troubles.tell(new MirrorProblem(address.toString(), Kind.STATUS, answer.status()), null);
            }
        } catch (MirrorSite.NoAnswerException e) {
            requireTime();
            troubles.tell(new MirrorProblem(address.toString(), Kind.NO_ANSWER, 0), e);
        }
    }

    private void requireTime() throws OverException {
        if (!goesOn.getAsBoolean()) {
            throw new OverException();
        }
    }

    private void visit(MirrorAddress address) throws IOException, InterruptedException, OverException {
        try {
            if (address.isMedia()) {
                media(address, manner.check());
            } else {
                answered(address, site.get(address));
            }
            troubles.cameThrough();
        } catch (MirrorSite.NoAnswerException e) {
            requireTime();
            fail(address, new MirrorProblem(address.toString(), Kind.NO_ANSWER, 0), e);
            if (troubles.unanswered()) {
                throw e;
            }
        } catch (IOException e) {
            // the site may have changed meanwhile, and the folder be another's
            requireTime();
            fail(address, new MirrorProblem(address.toString(), Kind.NOT_WRITTEN, 0), e);
            if (troubles.unwritten()) {
                throw e;
            }
        }
    }

    private void answered(MirrorAddress address, MirrorAnswer answer)
            throws IOException, InterruptedException, OverException {
        if (answer.isThere()) {
            there(address, answer);
        } else if (answer.isMoved()) {
            keeper.lead(address, answer.location());
        } else if (answer.isGone()) {
            var old = filesOf(address);
            keeper.keep(address, address.gone(), answer);
            again(old);
        } else if (answer.isMissing()) {
            var old = filesOf(address);
            keeper.takeOut(address);
            again(old);
        } else {
            fail(address, new MirrorProblem(address.toString(), Kind.STATUS, answer.status()), null);
            if (troubles.error()) {
                throw new MirrorSite.NoAnswerException(
                        "The site answers nothing but errors, such as " + answer.status(), null);
            }
            return;
        }
        troubles.answeredWell();
    }

    private void there(MirrorAddress address, MirrorAnswer answer)
            throws IOException, InterruptedException, OverException {
        var name = answer.isPage() ? address.page(answer.mayRunScripts()) : address.file();
        var old = keeper.isAsKnown(name, answer) ? Set.<MirrorAddress>of() : filesOf(address);
        keeper.keep(address, name, answer);
        var named = links.in(address, answer.type(), answer.body());
        for (var link : named) {
            if (link.isMedia() || link.isAsset()) {
                file(link);
            } else {
                waiting.found(link);
            }
        }
        again(old.stream().filter(file -> !named.contains(file)).collect(Collectors.toSet()));
    }

    private void files(MirrorAddress address, MirrorAnswer answer)
            throws IOException, InterruptedException, OverException {
        for (var link : links.in(address, answer.type(), answer.body())) {
            if (link.isMedia() || link.isAsset()) {
                file(link);
            }
        }
    }

    /** A file that a page shows, once. */
    private void file(MirrorAddress address) throws IOException, InterruptedException, OverException {
        if (waiting.meet(address)) {
            requireTime();
            visit(address);
        }
    }

    /**
     * A picture or document. Its address is that of its bytes, and it is public while a page that shows it is; so what is
     * known need not be asked for.
     */
    private void media(MirrorAddress address, boolean ask) throws IOException, InterruptedException, OverException {
        var name = address.file();
        if (!ask && name.isPresent() && keeper.keepKnown(address, name.get())) {
            return;
        }
        var arrived = arrivals.name();
        try {
            var answer = site.get(address, arrived);
            if (answer.isThere() && !answer.isPage()) {
                keeper.keepFile(address, name, arrived, answer.changedAt());
            } else if (answer.isGone()) {
                // the page about it is not kept: nothing enumerates what was public once
                keeper.takeOutFile(address);
            } else {
                answered(address, answer);
            }
        } finally {
            Files.deleteIfExists(arrived);
        }
    }

    /** The pictures and documents that what is known of an address shows. */
    private Set<MirrorAddress> filesOf(MirrorAddress address) throws IOException {
        var files = new HashSet<MirrorAddress>();
        for (var name : address.names().toList()) {
            var content = keeper.known(name);
            if (content.isPresent()) {
                links.in(address, "text/html", content.get()).stream()
                        .filter(MirrorAddress::isMedia)
                        .forEach(files::add);
            }
        }
        return files;
    }

    /** What a page shows no longer may not be public any more. */
    private void again(Collection<MirrorAddress> files) throws IOException, InterruptedException, OverException {
        for (var file : files) {
            requireTime();
            try {
                media(file, true);
                waiting.meet(file);
            } catch (MirrorSite.NoAnswerException e) {
                fail(file, new MirrorProblem(file.toString(), Kind.NO_ANSWER, 0), e);
            }
        }
    }

    /** What is known stays; it is asked for again. */
    private void fail(MirrorAddress address, MirrorProblem problem, IOException cause) throws IOException {
        troubles.failed(address, problem, cause);
        for (var name : address.names().toList()) {
            var known = keeper.known(name);
            if (known.isPresent()) {
                keeper.meet(name);
                goOnWith(links.in(address, name.type(), known.get()));
            }
        }
        keeper.meetMoved(address);
    }

    /** What is known of a page leads on as well. */
    private void goOnWith(Collection<MirrorAddress> named) {
        for (var link : named) {
            if (link.isMedia() || link.isAsset()) {
                link.file().ifPresent(keeper::meet);
            } else {
                waiting.found(link);
            }
        }
    }
}
