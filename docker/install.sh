# Installs what one workspace needs at run time: `install.sh <workspace>`, in the folder of the manifests.
set -eu
npm ci --omit=dev --workspace "@hoi/$1"
# Types, source maps and pages are for people who develop; licences stay.
find . -path '*/node_modules/*' -type f \( \
  -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' -o -name '*.map' -o -iname '*.md' \
  \) ! -iname 'licen[cs]e*' -delete
rm -rf node_modules/@types
# The links of workspaces that are not installed lead nowhere.
find node_modules -xtype l -delete
find . -type d -empty -delete
# Beside the sources, which change more often: Node looks for packages in the folders above as well.
mkdir /packages
mv node_modules /packages/
for link in /packages/node_modules/@hoi/*; do
  target=$(readlink "$link")
  ln -sfn "/app/${target#../../}" "$link"
done
find /packages -exec touch -hd @0 {} +
