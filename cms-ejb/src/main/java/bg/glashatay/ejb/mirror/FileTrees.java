package bg.glashatay.ejb.mirror;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What the mirror deletes: others may be deleting there at the same time. */
final class FileTrees {

    private FileTrees() {}

    /**
     * Takes a file out of a tree, with the folders that are empty without it.
     *
     * @return whether there was one
     */
    static boolean remove(Path tree, String name) throws IOException {
        var file = tree.resolve(name);
        // asked first: where a folder of the path is a file, deleting fails
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        boolean was = Files.deleteIfExists(file);
        var folder = file.getParent();
        while (folder.getParent() != null && !folder.getParent().equals(tree) && isDeleted(folder)) {
            folder = folder.getParent();
        }
        return was;
    }

    /** Deletes a folder if it is empty; whether it is gone now. */
    static boolean isDeleted(Path folder) throws IOException {
        try {
            Files.delete(folder);
            return true;
        } catch (DirectoryNotEmptyException inUse) {
            return false;
        } catch (NoSuchFileException already) {
            return true;
        }
    }

    /** Deletes a folder with all in it; nothing where there is none. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /**
     * Takes out of a tree what is not wanted, and the folders below its first level that are empty then.
     *
     * @param wanted of the name of a file in the tree
     * @param each is told the name of what was taken out
     */
    static void sweep(Path tree, Predicate<String> wanted, Consumer<String> each) throws IOException {
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                var name = tree.relativize(file).toString();
                if (!wanted.test(name)) {
                    remove(tree, name);
                    each.accept(name);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                if (folder.startsWith(tree) && tree.relativize(folder).getNameCount() > 1) {
                    isDeleted(folder);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
