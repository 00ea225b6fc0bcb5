package com.supportpro.desk.runtime.loading;

import com.supportpro.addon.Addon;
import com.supportpro.addon.Channel;
import com.supportpro.addon.Plugin;
import com.supportpro.addon.settings.Settings;
import com.supportpro.protocol.Kind;
import com.supportpro.protocol.manifest.Manifest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;

/** The class that the manifest names. */
public final class EntryClass {

    private EntryClass() {}

    /** Makes the add-on; runs its code. The message of an {@link IllegalStateException} is for the add-on's author. */
    public static Addon create(ClassLoader loader, Manifest manifest) throws Exception {
        Class<?> entry = Class.forName(String.valueOf(manifest.entry()), true, loader);
        Class<? extends Addon> kind = manifest.kind() == Kind.CHANNEL ? Channel.class : Plugin.class;
        if (entry.getClassLoader() != loader || !kind.isAssignableFrom(entry)) {
            throw new IllegalStateException("The entry class does not implement " + kind.getName());
        }
        if (!Modifier.isPublic(entry.getModifiers())) {
            throw new IllegalStateException("The entry class is not public");
        }
        try {
            return kind.cast(entry.getConstructor().newInstance());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("The entry class has no public constructor without arguments", e);
        } catch (InvocationTargetException e) {
            throw thrownBy(e.getTargetException());
        }
    }

    private static Exception thrownBy(Throwable constructor) {
        if (constructor instanceof Error error) {
            throw error;
        }
        return (Exception) constructor;
    }

    /** Whether it tries settings out, which is to say that it does not leave that to the API. */
    public static boolean offersTest(Addon addon) throws NoSuchMethodException {
        return addon.getClass().getMethod("test", Settings.class).getDeclaringClass() != Addon.class;
    }
}
