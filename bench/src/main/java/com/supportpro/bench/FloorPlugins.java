package com.supportpro.bench;

import com.supportpro.addon.Addon;
import com.supportpro.addon.AddonContext;
import com.supportpro.protocol.manifest.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.pf4j.DefaultPluginDescriptor;
import org.pf4j.DefaultPluginManager;
import org.pf4j.JarPluginLoader;
import org.pf4j.Plugin;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginFactory;
import org.pf4j.PluginLoader;
import org.pf4j.PluginState;
import org.pf4j.PluginWrapper;

/** PF4J over the jar of one of our packages; its plugin starts the add-on of the manifest. Languages have no jar. */
final class FloorPlugins implements AutoCloseable {

    private final Optional<Path> jar;
    private final DefaultPluginManager plugins;

    FloorPlugins(Path folder, Manifest manifest, AddonContext context) throws IOException {
        this.jar = jars(folder.resolve("lib")).stream().findFirst();
        this.plugins = new Manager(folder, manifest, context);
    }

    void start() {
        if (jar.isPresent()) {
            String id = plugins.loadPlugin(jar.get());
            if (plugins.startPlugin(id) != PluginState.STARTED) {
                throw new IllegalStateException("PF4J did not start " + id);
            }
        }
    }

    @Override
    public void close() {
        for (PluginWrapper plugin : List.copyOf(plugins.getPlugins())) {
            plugins.unloadPlugin(plugin.getPluginId());
        }
    }

    private static List<Path> jars(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    /** One loader over all jars of a package; PF4J's own takes one jar for the whole plugin. */
    private static ClassLoader together(Path first, PluginClassLoader loader) {
        try {
            for (Path jar : jars(Objects.requireNonNull(first.getParent()))) {
                if (!jar.endsWith(first.getFileName())) {
                    loader.addFile(jar.toFile());
                }
            }
            return loader;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells PF4J what our manifest says, since our jars carry nothing of PF4J's. */
    private static final class Manager extends DefaultPluginManager implements PluginDescriptorFinder {

        private final Manifest manifest;
        private final AddonContext context;

        Manager(Path folder, Manifest manifest, AddonContext context) {
            super(folder);
            this.manifest = manifest;
            this.context = context;
        }

        @Override
        protected PluginDescriptorFinder createPluginDescriptorFinder() {
            return this;
        }

        @Override
        protected PluginLoader createPluginLoader() {
            return new JarPluginLoader(this) {
                @Override
                public ClassLoader loadPlugin(Path jar, PluginDescriptor descriptor) {
                    return together(jar, (PluginClassLoader) super.loadPlugin(jar, descriptor));
                }
            };
        }

        @Override
        protected PluginFactory createPluginFactory() {
            return wrapper ->
                    new AddonPlugin(wrapper.getPluginClassLoader(), String.valueOf(manifest.entry()), context);
        }

        @Override
        public boolean isApplicable(Path path) {
            return true;
        }

        @Override
        public PluginDescriptor find(Path path) {
            return new DefaultPluginDescriptor(
                    manifest.slug(),
                    "",
                    Plugin.class.getName(),
                    manifest.version().toString(),
                    "",
                    "",
                    "");
        }
    }

    /** An add-on of ours as PF4J's plugin. */
    private static final class AddonPlugin extends Plugin {

        private final ClassLoader classes;
        private final String entry;
        private final AddonContext context;

        AddonPlugin(ClassLoader classes, String entry, AddonContext context) {
            this.classes = classes;
            this.entry = entry;
            this.context = context;
        }

        @Override
        public void start() {
            try {
                Object made = classes.loadClass(entry).getDeclaredConstructor().newInstance();
                Addon addon = (Addon) made;
                addon.start(context);
                if (!addon.probe().working()) {
                    throw new IllegalStateException(entry + " does not work");
                }
            } catch (Exception e) {
                throw new IllegalStateException(entry + " did not start", e);
            }
        }
    }
}
