package org.entente.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A directory for the user alone who runs the program: what lies in it is run, and opens the database. */
record OwnDirectory(Path path) {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OTHERS_WRITE = Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    /**
     * Creates it, or takes the rights of others away.
     *
     * @return whether others could have put something into it
     */
    boolean secure() throws IOException {
        if (!Files.isDirectory(path)) {
            if (path.getParent() != null) Files.createDirectories(path.getParent());
            Files.createDirectory(path, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            return false;
        }
        checkOwner();
        Set<PosixFilePermission> before = Files.getPosixFilePermissions(path);
        if (!before.equals(OWNER_ONLY)) Files.setPosixFilePermissions(path, OWNER_ONLY);
        return before.stream().anyMatch(OTHERS_WRITE::contains);
    }

    /** A file of ours tells who we are, where the machine knows no name for that, too. */
    private void checkOwner() throws IOException {
        try {
            Path ours = Files.createTempFile(path, "owner", null);
            try {
                if (Files.getOwner(ours).equals(Files.getOwner(path))) return;
            } finally {
                Files.delete(ours);
            }
        } catch (AccessDeniedException e) {
            // Told below.
        }
        throw new IOException(
                path + " belongs to " + Files.getOwner(path).getName() + ", another user: name a data directory of your own.");
    }
}
