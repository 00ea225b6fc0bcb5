package com.supportpro.desk.housekeeping;

/**
 * Where the room goes, in bytes.
 *
 * @param addons what is installed
 * @param kept earlier releases that can be rolled back to
 * @param snapshots settings and values that were set aside for them, in the database
 * @param work downloads and other work going on
 * @param packages in the folder that nodes share, and those that were brought here
 * @param pictures of the catalogue
 * @param database all of it, snapshots included
 * @param free what the disk has left
 */
public record DiskUse(
        long addons, long kept, long snapshots, long work, long packages, long pictures, long database, long free) {}
